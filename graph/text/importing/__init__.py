"""The words of an import: a sentence for each problem, question and reason, by its code."""
