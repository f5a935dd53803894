using System.Buffers.Binary;
using OneOf;
using PlanKit.Text;

namespace PlanKit.Storage.Sqlite;

/// <summary>
/// The first 100 bytes of a database file, read before SQLite sees any of it: another program's database is never opened.
/// The layout is that of https://sqlite.org/fileformat2.html#the_database_header.
/// </summary>
internal static class FileHeader
{
    private const int Size = 100;
    private const int WriteVersionOffset = 18;
    private const int TextEncodingOffset = 56;
    private const int UserVersionOffset = 60;
    private const int ApplicationIdOffset = 68;
    private const int Utf8 = 1;
    private const int WriteAheadLog = 2;

    private static readonly LocalizableText Empty = new("它是一个空文件", "it is an empty file");
    private static readonly LocalizableText Foreign = new("它不是 SQLite 数据库", "it is no SQLite database");
    private static readonly LocalizableText OtherProgram = new("它是其他程序的数据库", "it is another program's database");

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>Checks that a file is a plan file of a version that this code reads.</summary>
    /// <param name="path">The file.</param>
    /// <param name="access">What for; where the system does not allow it, it says so more clearly than SQLite.</param>
    /// <returns>The file's journal mode, or why it is none.</returns>
    public static OneOf<JournalMode, PlanFileRefusal> Check(string path, PlanFileAccess access)
    {
        Span<byte> header = stackalloc byte[Size];
        int length;
        try
        {
            FileAccess fileAccess = access == PlanFileAccess.Write ? FileAccess.ReadWrite : FileAccess.Read;
            using var stream = new FileStream(path, FileMode.Open, fileAccess, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            length = stream.ReadAtLeast(header, Size, throwOnEndOfStream: false);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (PlanFileRefusal)new FileNotFound(path);
        }
        catch (Exception exception) when (FileFailures.IsOrdinary(exception))
        {
            return (PlanFileRefusal)FileFailures.ToFault(path, exception);
        }

        if (length < Size || !header.StartsWith(Magic))
        {
            return (PlanFileRefusal)new NotAPlanFile(path, length == 0 ? Empty : Foreign);
        }

        int version = BinaryPrimitives.ReadInt32BigEndian(header[UserVersionOffset..]);
        return BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdOffset..]) != PlanSchema.ApplicationId
            || BinaryPrimitives.ReadInt32BigEndian(header[TextEncodingOffset..]) != Utf8
            || version < 1
                ? (PlanFileRefusal)new NotAPlanFile(path, OtherProgram)
                : version > PlanSchema.Version ? (PlanFileRefusal)new NewerSchema(path, version, PlanSchema.Version)
                : header[WriteVersionOffset] == WriteAheadLog ? JournalMode.WriteAheadLog : JournalMode.Rollback;
    }
}
