"""Files and fields: can they be read, and do they hold what the format asks for?"""
