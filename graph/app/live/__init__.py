"""What becomes of a network while it is shown: sent to every browser that shows it, and applied there without a run."""
