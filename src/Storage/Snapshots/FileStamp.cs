using System.Runtime.InteropServices;
using System.Text;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage.Snapshots;

/// <summary>
/// What the system says of a plan file without reading it: while this stays the same, nobody wrote to the file. It is evidence, no
/// proof: on Linux also the moment of the last change of any kind is in it, which no program can set; elsewhere whoever writes to
/// a file can set its time back.
/// </summary>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Modified">When it was last written to.</param>
/// <param name="Changed">When anything of it last changed; 0 where the system does not tell.</param>
/// <param name="Number">Its number on its disk; 0 where the system does not tell.</param>
/// <param name="Device">The disk's number; 0 where the system does not tell.</param>
internal sealed unsafe partial record FileStamp(long Length, long Modified, long Changed, long Number, long Device)
{
    // linux/stat.h: the layout of struct statx is the same on every processor.
    private const int CurrentFolder = -100;
    private const uint BasicStatus = 0x7FF;
    private const int StatusSize = 256;
    private const int NumberOffset = 32;
    private const int LengthOffset = 40;
    private const int ChangedOffset = 96;
    private const int ModifiedOffset = 112;
    private const int DeviceOffset = 136;
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>
    /// The stamp of a plan file. Null where it says nothing: a link, whose side files lie elsewhere; a file beside which something
    /// lies that was written and is not in it yet; and one that cannot be looked at.
    /// </summary>
    /// <param name="path">The file, as a full path.</param>
    public static FileStamp? Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return !file.Exists || file.LinkTarget is not null || PlanDatabase.HasJournal(path) ? null
                : OperatingSystem.IsLinux() && OfSystem(path) is { } stamp ? stamp
                : new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks, 0, 0, 0);
        }
        catch (Exception exception) when (FileFailures.IsOrdinary(exception))
        {
            return null;
        }
    }

    private static FileStamp? OfSystem(string path)
    {
        Span<byte> status = stackalloc byte[StatusSize];
        byte[] name = Encoding.UTF8.GetBytes(path + '\0');
        try
        {
            fixed (byte* nameBytes = name, statusBytes = status)
            {
                if (statx(CurrentFolder, nameBytes, 0, BasicStatus, statusBytes) != 0)
                {
                    return null;
                }
            }
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // A C library without it: then the times that every system tells have to do.
            return null;
        }

        return new FileStamp(
            ReadNumber(status, LengthOffset),
            Nanoseconds(status, ModifiedOffset),
            Nanoseconds(status, ChangedOffset),
            ReadNumber(status, NumberOffset),
            ReadNumber(status, DeviceOffset));
    }

    private static long ReadNumber(ReadOnlySpan<byte> status, int offset) => MemoryMarshal.Read<long>(status[offset..]);

    // Times of files lie within the three centuries around 1970 that this holds.
    private static long Nanoseconds(ReadOnlySpan<byte> status, int offset) =>
        unchecked((ReadNumber(status, offset) * NanosecondsPerSecond) + MemoryMarshal.Read<uint>(status[(offset + sizeof(long))..]));

    [LibraryImport("libc")]
    private static partial int statx(int folder, byte* path, int flags, uint mask, byte* status);
}
