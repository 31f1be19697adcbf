"""Making an index and changing it: what a search never imports. Each file format is read in the module of the same name above."""
