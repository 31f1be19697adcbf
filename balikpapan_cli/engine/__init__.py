"""Full-text engines behind one protocol; engine/whoosh is the default."""
