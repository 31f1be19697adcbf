"""One module a format; see ``sources.registry`` for what a format is."""
