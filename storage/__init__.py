"""What stays on the workstation: one encrypted database, its keys, readers and writers of files.

Never imports the matching, the explanations or a window; never writes a sentence for a person.
"""
