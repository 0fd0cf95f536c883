"""urllib: of its modules there is urllib.parse."""
