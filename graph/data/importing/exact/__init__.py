"""Tables that hold a whole network to the letter, such as exports of this program."""
