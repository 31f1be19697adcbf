"""What coverage shows when it is looked at as a whole: its course, its differences, its news, its word on a draft."""
