"""Evidence: does every claim say where it comes from?"""
