"""Pure functions on Indonesian text. Nothing here reads anything but its own data files or knows of articles."""
