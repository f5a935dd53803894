using PlanKit.Cli.Plans;
using PlanKit.Text;

namespace PlanKit.Cli.Checking;

/// <summary>
/// Finds the files that a check is about. Of a folder these are the plan files and .txt documents in it and below, by name,
/// character by character. Links to folders are not followed, except where they are named outright, so that no loop of links is
/// walked for ever; hidden files and folders are passed over. A file that is named or found twice is checked once.
/// </summary>
internal sealed class CheckTargets
{
    private const string Document = ".txt";

    private static readonly LocalizableText Nothing = new(
        "文件夹 {0} 里没有计划文件（*.plankit）或文档（*.txt）。请检查路径，或写出文件名。",
        "There is no plan file (*.plankit) and no document (*.txt) in {0}. Check the path, or name the file.");

    private static readonly LocalizableText Unreadable = new(
        "不能读取文件夹 {0}（系统信息：{1}）。请检查权限；其中的文件没有检查。",
        "The folder {0} cannot be read (the system says: {1}). Check its permissions; the files in it were not checked.");

    private readonly CommandSession _session;
    private readonly List<CheckTarget> _found = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private int _plans;

    private CheckTargets(CommandSession session) => _session = session;

    /// <summary>The files, and the folders that could not be looked through, in the order in which they are to be told of.</summary>
    public static IReadOnlyList<CheckTarget> Find(CommandSession session, IEnumerable<string> names)
    {
        var targets = new CheckTargets(session);
        foreach (string name in names)
        {
            string path = session.Resolve(name);
            if (Directory.Exists(path))
            {
                targets.AddNamedFolder(path, name);
            }
            else
            {
                targets.Add(path, name, RealPath.Of(path));
            }
        }

        return targets._found;
    }

    private void AddNamedFolder(string path, string name)
    {
        int found = _found.Count, plans = _plans;
        AddFolder(RealPath.Of(path), name);
        if (_found.Count == found && _plans == plans)
        {
            _found.Add(new CheckTarget(path, name) { Obstacle = new Failure(Nothing.Format(name)) });
        }
    }

    private void AddFolder(string path, string shown)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(path).GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _found.Add(new CheckTarget(path, shown) { Obstacle = new Failure(Unreadable.Format(shown, exception.Message)) });
            return;
        }

        Array.Sort(entries, (left, right) => string.CompareOrdinal(left.Name, right.Name));
        foreach (FileSystemInfo entry in entries)
        {
            if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden))
            {
                continue;
            }

            string shownEntry = Path.Join(shown, entry.Name);
            if (!entry.Attributes.HasFlag(FileAttributes.Directory))
            {
                if (IsPlan(entry.Name))
                {
                    // The folder's own path has no links in it.
                    Add(entry.FullName, shownEntry, IsLink(entry) ? RealPath.Of(entry.FullName) : entry.FullName);
                }
            }
            else if (!IsLink(entry))
            {
                AddFolder(entry.FullName, shownEntry);
            }
        }
    }

    private void Add(string path, string shown, string realPath)
    {
        _plans++;
        if (_seen.Add(realPath))
        {
            _found.Add(new CheckTarget(path, shown));
        }
    }

    private static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static bool IsPlan(string name) =>
        name.EndsWith(PlanFileLocator.Extension, StringComparison.OrdinalIgnoreCase) || name.EndsWith(Document, StringComparison.OrdinalIgnoreCase);
}
