"""What follows from a brief: intervals of likelihood, matrices, scores, statuses, and what falls if a source falls.

Pure arithmetic over the model: rules judge its results and pages show them, so that both say the same.
"""
