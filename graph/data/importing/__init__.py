"""Files of other programs in, a network out: read as tables, understood with the reader's answers, then compared."""
