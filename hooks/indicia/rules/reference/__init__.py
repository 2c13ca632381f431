"""Ids inside a brief and in the registries: does every one name something?"""
