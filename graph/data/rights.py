"""Who may read and write a file that takes another's place."""

import os
from pathlib import Path
from stat import S_IMODE

_ACL = "system.posix_acl_access"
_ATTRIBUTES = ("user.", "system.", "security.selinux")
_PERMISSIONS, _GROUP, _OTHERS = 0o777, 0o070, 0o007


def take_over(opened: int, file: Path) -> None:
    """Give an open, new file the owner, group, mode, access list and extended attributes of another.

    Only root may give a file away: for other users the owner is the one who saves. Where the group or the access list
    cannot be kept, the group gets no more rights than all users, so that nobody gains any. Times are not copied: the
    content is new. On Windows none of this is done.

    Raises
    ------
    OSError
        If the mode cannot be set.
    """
    theirs = file.stat()
    mode = S_IMODE(theirs.st_mode) & _PERMISSIONS
    kept = _attributed(opened, file)
    _permit(opened, mode)  # before the file is given away
    kept &= _owned(opened, theirs)
    if not kept:
        _permit(opened, (mode & ~_GROUP) | (mode & (mode & _OTHERS) << 3))


def _permit(opened: int, mode: int) -> None:
    if os.chmod in os.supports_fd:
        os.chmod(opened, mode)


def _owned(opened: int, theirs: os.stat_result) -> bool:
    """Whether the file has the group now."""
    if not hasattr(os, "fchown"):
        return True
    for owner in (theirs.st_uid, -1):
        try:
            os.fchown(opened, owner, theirs.st_gid)
        except OSError:
            continue
        return True
    return os.fstat(opened).st_gid == theirs.st_gid


def _attributed(opened: int, file: Path) -> bool:
    """Whether the file has the access list now."""
    if not hasattr(os, "listxattr"):
        return True
    try:
        theirs = [name for name in os.listxattr(file) if name.startswith(_ATTRIBUTES)]
        # A folder may give new files an access list, which this one did not have.
        if _ACL in os.listxattr(opened) and _ACL not in theirs:
            os.removexattr(opened, _ACL)
    except OSError:  # the file system has none
        return True
    kept = True
    for name in theirs:
        try:
            os.setxattr(opened, name, os.getxattr(file, name))
        except OSError:
            kept &= name != _ACL
    return kept
