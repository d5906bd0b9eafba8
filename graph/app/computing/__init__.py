"""What takes long is computed in processes of their own, shared by all visitors, while the pages go on.

A process imports no more than it computes with, so nothing is imported here.
"""
