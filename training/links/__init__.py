"""Trains the two choices of the stages behind the names: which noun phrases are mentions, and whom a phrase or pronoun
takes up (see README.md)."""
