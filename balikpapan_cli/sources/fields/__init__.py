"""What a source says in fields: columns, keys, labels. Their names, their values, and what wraps them."""
