"""What the archive answers, as text: one sink; machine formats by the standard library; the terminal by rich."""
