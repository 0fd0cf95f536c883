a = "\N{BULLET} \N{nope}"  #! E0110 unknown Unicode character name
b = "\N{KEYCAP DIGIT ONE}"  #! E0110 unknown Unicode character name
c = f"\N{LATIN SMALL LETTER A }{1}"  #! E0110 unknown Unicode character name
d = "\N{HANGUL SYLLABLE Q}\N{EM DASH}"  #! E0110 unknown Unicode character name
e = "\N{CJK UNIFIED IDEOGRAPH-9}"  #! E0110 unknown Unicode character name
f = "\N{TANGUT IDEOGRAPH-17000}"  #! E0110 unknown Unicode character name
g = "\N{NUSHU CHARACTER-#}"  #! E0110 unknown Unicode character name
h = "\N{é}"  #! E0110 unknown Unicode character name
