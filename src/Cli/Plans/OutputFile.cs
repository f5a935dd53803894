using OneOf;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>Writes a file aside and gives it its name when it is whole, so that none is ever left half-written.</summary>
internal static class OutputFile
{
    private static readonly LocalizableText Unwritable = new(
        "不能写入 {0}。如果它正在 Excel 中打开，请先关闭；也可以用 --out 换一个位置。原来的文件没有改动。（系统信息：{1}）",
        "{0} cannot be written. If it is open in Excel, close it, or choose another place with --out. What stood there was not changed. (The system says: {1})");

    private static readonly LocalizableText IsReadOnly = new(
        "{0} 所在的磁盘是只读的，不能写入。用 --out 换一个位置；没有改动任何内容。",
        "The disk of {0} is read-only. Choose another place with --out; nothing was changed.");

    private static readonly LocalizableText IsFolder = new(
        "{0} 是文件夹。请在 --out 中写出文件名。",
        "{0} is a folder. Give the file's name in --out.");

    /// <summary>Writes a file, in place of one that stands there.</summary>
    /// <param name="path">Where, absolute.</param>
    /// <param name="write">Writes the bytes. What it throws passes, and nothing is left behind.</param>
    /// <returns>The path.</returns>
    public static OneOf<string, Failure> Write(string path, Action<Stream> write) => Write(path, stream =>
    {
        write(stream);
        return true;
    });

    /// <summary>Writes a file, in place of one that stands there, unless there turns out to be nothing to write.</summary>
    /// <param name="path">Where, absolute.</param>
    /// <param name="write">Writes the bytes, and says whether they are to be kept. What it throws passes, and nothing is left behind.</param>
    /// <returns>The path.</returns>
    public static OneOf<string, Failure> Write(string path, Func<Stream, bool> write)
    {
        if (Directory.Exists(path))
        {
            return new Failure(IsFolder.Format(path));
        }

        string aside = AsideFiles.NameFor(path);
        FileStream stream;
        try
        {
            stream = new FileStream(aside, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(path, exception);
        }

        AsideFiles.RemoveStrays(aside);
        try
        {
            bool isKept;
            using (stream)
            {
                isKept = write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (!isKept)
            {
                return path;
            }

            File.Move(aside, path, overwrite: true);
            return path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(path, exception);
        }
        finally
        {
            DeleteIfPossible(aside);
        }
    }

    // What is left aside is litter at worst; failing over it would hide what really happened.
    private static void DeleteIfPossible(string aside)
    {
        try
        {
            File.Delete(aside);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It stays, under a name that no one takes for the file.
        }
    }

    // A missing permission is most often a workbook that stands open in Excel.
    private static Failure Refuse(string path, Exception exception)
    {
        var fault = FileFault.From(path, exception);
        return fault.Kind switch
        {
            FileFaultKind.ReadOnly => new Failure(IsReadOnly.Format(path)),
            FileFaultKind.DeviceFailed or FileFaultKind.AccessDenied => new Failure(Unwritable.Format(path, fault.Detail)),
            _ => StorageFailures.Of(fault),
        };
    }
}
