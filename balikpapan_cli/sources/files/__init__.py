"""Files and folders to lines of text: what lies where, its bytes, its encoding, its paragraphs."""
