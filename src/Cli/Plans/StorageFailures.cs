using PlanKit.Cli.Output;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>Says to a person why the plan file or a piece of evidence could not be read or written.</summary>
internal static class StorageFailures
{
    private static readonly LocalizableText NotFound = new(
        "找不到文件 {0}。请检查路径和文件名。",
        "There is no file {0}. Check the path and the name.");

    private static readonly LocalizableText NoPlanFile = new(
        "{0} 不是计划文件：{1}。计划文件由 plankit new 建立，扩展名是 .plankit。",
        "{0} is no plan file: {1}. Plan files are made by plankit new and end in .plankit.");

    private static readonly LocalizableText Newer = new(
        "{0} 是较新版本的程序写的（格式 {1}，本程序支持到 {2}）。请升级程序后再打开；文件没有改动。",
        "{0} was written by a newer program (format {1}; this program knows up to {2}). Upgrade the program; the file was not changed.");

    private static readonly LocalizableText NewerKind = new(
        "{0} 里有本程序不认识的记录“{1}”，是较新版本的程序写的。请升级程序后再打开；文件没有改动。",
        "{0} holds an entry of the kind “{1}”, which a newer program wrote. Upgrade the program; the file was not changed.");

    private static readonly LocalizableText Damaged = new(
        "{0} 已损坏或被改动过：{1}。请用备份恢复；文件没有改动。",
        "{0} is damaged or was edited: {1}. Restore it from a backup; the file was not changed.");

    private static readonly LocalizableText DamagedAt = new(
        "{0} 从第 {2} 条记录起已损坏或被改动过：{1}。请用备份恢复；文件没有改动。",
        "{0} is damaged or was edited from entry {2} on: {1}. Restore it from a backup; the file was not changed.");

    private static readonly LocalizableText Locked = new(
        "{0} 正被另一个程序写入，等了 {1} 秒仍不能使用。请关闭它后重试；文件没有改动。",
        "{0} is being written by another program; it stayed busy for {1}. Close that program and try again; the file was not changed.");

    private static readonly LocalizableText Exists = new(
        "{0} 已经存在，没有覆盖。换一个文件名（--out），或先把它移走。",
        "{0} exists already and was not overwritten. Choose another name with --out, or move it away first.");

    private static readonly LocalizableText EvidenceFolder = new(
        "佐证材料 {0} 是文件夹。请写出其中的文件，或打包成一个文件；没有登记任何内容。",
        "The evidence {0} is a folder. Name the files in it, or pack them into one file; nothing was entered.");

    private static readonly LocalizableText EvidenceEmpty = new(
        "佐证材料 {0} 是空的，或不是普通文件。请检查是否选对了文件；没有登记任何内容。",
        "The evidence {0} is empty, or is no ordinary file. Check that it is the right one; nothing was entered.");

    private static readonly LocalizableText EvidenceMissing = new(
        "找不到佐证材料 {0}。请检查路径和文件名；没有登记任何内容。",
        "There is no evidence file {0}. Check the path and the name; nothing was entered.");

    private static readonly LocalizableText EvidenceLarge = new(
        "佐证材料 {0} 有 {1}，超过单个文件上限 {2}。请压缩、拆分或降低清晰度；没有登记任何内容。",
        "The evidence {0} has {1}, more than the limit of {2} a file. Compress or split it; nothing was entered.");

    private static readonly LocalizableText EvidenceUnstable = new(
        "佐证材料 {0} 在读取时被改动。请关闭正在编辑它的程序后重试；没有登记任何内容。",
        "The evidence {0} changed while it was read. Close the program that edits it and try again; nothing was entered.");

    public static Failure Of(PlanFileRefusal refusal) => refusal.Match(
        missing => new Failure(NotFound.Format(missing.Path)),
        other => new Failure(NoPlanFile.Format(other.Path, other.Reason)),
        newer => new Failure(newer.UnknownKind is { } kind
            ? NewerKind.Format(newer.Path, kind)
            : Newer.Format(newer.Path, newer.Found, newer.Supported)),
        damaged => new Failure((damaged.Sequence is null ? Damaged : DamagedAt).Format(damaged.Path, damaged.Reason, damaged.Sequence)),
        locked => new Failure(Locked.Format(locked.Path, CountText.Of((int)locked.Waited.TotalSeconds, "second"))),
        Of);

    public static Failure Of(FileExists exists) => new(Exists.Format(exists.Path));

    public static Failure Of(EvidenceRefusal refusal) => refusal.Match(
        missing => new Failure(EvidenceMissing.Format(missing.Path)),
        folder => new Failure(EvidenceFolder.Format(folder.Path)),
        empty => new Failure(EvidenceEmpty.Format(empty.Path)),
        large => new Failure(EvidenceLarge.Format(large.Path, SizeText.Of(large.Size), SizeText.Of(large.Limit))),
        Of);

    public static Failure Of(EvidenceChanged changed) => new(EvidenceUnstable.Format(changed.Path));

    public static Failure Of(FileFault fault) => new((fault.Kind switch
    {
        FileFaultKind.AccessDenied => new LocalizableText(
            "没有权限读写 {0}。请检查文件和文件夹的权限，或换一个位置；没有改动任何内容。",
            "No permission to read or write {0}. Check the permissions of the file and its folder, or use another place; nothing was changed."),
        FileFaultKind.ReadOnly => new LocalizableText(
            "{0} 或它所在的磁盘是只读的。请换一个可写的文件夹，已有的文件先复制过去；没有改动任何内容。",
            "{0} or its disk is read-only. Use a folder that can be written, and copy the file there if it exists; nothing was changed."),
        FileFaultKind.DiskFull => new LocalizableText(
            "磁盘已满，{0} 没有写成。请腾出空间后重试；没有改动任何内容。",
            "The disk is full; {0} was not written. Free some space and try again; nothing was changed."),
        FileFaultKind.FolderMissing => new LocalizableText(
            "{0} 所在的文件夹不存在。请先建立文件夹，或检查路径；没有改动任何内容。",
            "The folder of {0} does not exist. Make it first, or check the path; nothing was changed."),
        FileFaultKind.RecoveryNeeded => new LocalizableText(
            "{0} 上次没有正常关闭，而它所在的磁盘只读，无法恢复。请连同旁边的 -wal 或 -journal 文件一起复制到可写的文件夹再打开。",
            "{0} was not closed properly, and it cannot be recovered on a read-only disk. Copy it, with the -wal or -journal file beside it, to a folder that can be written, and open it there."),
        _ => new LocalizableText(
            "读写 {0} 时设备出错（{1}）。请检查磁盘或网络连接后重试。",
            "The device failed while {0} was read or written ({1}). Check the disk or the connection and try again."),
    }).Format(fault.Path, fault.Detail));
}
