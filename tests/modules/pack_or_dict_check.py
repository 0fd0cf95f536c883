import pack_or_dict

print(pack_or_dict.simulate(20))
print(pack_or_dict.simulate(0))
