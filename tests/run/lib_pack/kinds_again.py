from lib_pack.kinds import Row
from lib_pack.kinds import Table as Rows, width as size
