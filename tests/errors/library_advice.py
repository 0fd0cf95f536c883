"""Modules that moult has not, and names of those that it has."""
import pickle  #! E0151 moult does not know the module 'pickle'
import gzip  #! E0151 moult does not know the module 'gzip'
import weakref  #! E0151 moult does not know the module 'weakref'
