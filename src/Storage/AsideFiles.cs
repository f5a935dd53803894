using System.Text.RegularExpressions;

namespace PlanKit.Storage;

/// <summary>
/// Files that are written under another name beside their place and renamed when they are whole. A process that is killed leaves
/// its own behind; a later one that writes into the folder removes it. Thread-safe.
/// </summary>
public static partial class AsideFiles
{
    private const string Ending = ".plankit-tmp";

    private static readonly TimeSpan AgeOfStrays = TimeSpan.FromHours(1);

    private static readonly string[] SideFiles = ["-wal", "-shm", "-journal"];

    /// <summary>A name beside a place, which nothing else bears.</summary>
    /// <param name="destination">The place, as a full path.</param>
    public static string NameFor(string destination) => $"{destination}.{Path.GetRandomFileName()}{Ending}";

    /// <summary>
    /// Removes what killed processes left in a folder: files with such a name that no process holds open and that nobody wrote to
    /// for an hour. Both are asked, since not every network drive tells who holds a file. What cannot be removed stays, for
    /// litter is no reason to fail.
    /// </summary>
    /// <param name="fresh">
    /// A file in the folder that was made just now, as a full path: its time is the drive's own, so that no clock need agree with
    /// another. It stays.
    /// </param>
    public static void RemoveStrays(string fresh)
    {
        try
        {
            DateTime latest = File.GetLastWriteTimeUtc(fresh) - AgeOfStrays;
            foreach (string path in Directory.EnumerateFiles(Path.GetDirectoryName(fresh)!, "*" + Ending))
            {
                if (Name().IsMatch(Path.GetFileName(path)) && SideFiles.Append("").All(suffix => File.GetLastWriteTimeUtc(path + suffix) < latest))
                {
                    RemoveUnlessHeld(path);
                }
            }
        }
        catch (Exception exception) when (FileFailures.IsOrdinary(exception))
        {
            // Whoever writes there next finds out why, and says so.
        }
    }

    /// <summary>Removes a file and what SQLite keeps beside it.</summary>
    internal static void Remove(string path)
    {
        foreach (string suffix in SideFiles)
        {
            File.Delete(path + suffix);
        }

        File.Delete(path);
    }

    private static void RemoveUnlessHeld(string path)
    {
        try
        {
            // Shared with nobody: this fails where whoever writes it is still alive.
            new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            Remove(path);
        }
        catch (Exception exception) when (FileFailures.IsOrdinary(exception))
        {
            // It is being written, or is not ours to remove.
        }
    }

    [GeneratedRegex(@"\.[a-z0-9]{8}\.[a-z0-9]{3}\.plankit-tmp$", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
