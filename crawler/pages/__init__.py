"""Reads pages: bytes of a response in, what an article says and how each part of it is known out."""
