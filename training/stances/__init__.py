"""Trains how sure a stance edge is (see README.md)."""
