"""Readers: a corpus on disk in, documents out. Only train and dev parts are known here; nothing else is read."""
