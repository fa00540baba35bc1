"""The tables, as data: figures with their source and confidence, no sentence of a standard."""
