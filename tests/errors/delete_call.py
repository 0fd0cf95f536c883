del f()  #! E0122 cannot delete function call
