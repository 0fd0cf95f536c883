inside = "inside sub"
