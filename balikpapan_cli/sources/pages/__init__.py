"""Web pages: what a page says of itself, and its main text. Nothing is run or fetched."""
