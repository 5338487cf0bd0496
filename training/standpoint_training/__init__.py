"""Trains the reader model: a small encoder whose heads find names and quotes in English news."""
