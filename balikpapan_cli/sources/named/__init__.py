"""Who and what an article names: persons with their offices, and bodies. ``entities`` is the way in."""
