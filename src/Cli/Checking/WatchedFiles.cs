using System.Globalization;
using System.Text;

namespace PlanKit.Cli.Checking;

/// <summary>The files on which a check depends: the plans and documents, and the files of all plugins that may take part.</summary>
internal sealed class WatchedFiles : IDisposable
{
    // A build or an editor writes a file several times; but where something is written without end, a check is not put off for ever.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly CommandSession _session;
    private readonly CheckJob _job;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly SemaphoreSlim _changes = new(0);

    /// <summary>Watches from now on.</summary>
    /// <exception cref="IOException">The system does not let so many files be watched.</exception>
    public WatchedFiles(CommandSession session, CheckJob job)
    {
        _session = session;
        _job = job;
        foreach (string path in job.Names.Select(session.Resolve))
        {
            Watch(path, below: true);
            if (!Directory.Exists(path))
            {
                Watch(Path.GetDirectoryName(path)!, below: false);
            }
        }

        foreach (string folder in PluginFolders)
        {
            // From above too: a build may delete the whole folder and make it again.
            Watch(folder, below: true);
            Watch(Path.GetDirectoryName(folder)!, below: false);
        }
    }

    private IEnumerable<string> PluginFolders => _session.PluginRoots.Select(root => root.Folder).Concat(_job.Plugins).Select(Path.TrimEndingDirectorySeparator);

    /// <summary>How all files are now. Two states are equal where no file was changed, added or taken away in between.</summary>
    public string State()
    {
        var state = new StringBuilder();
        foreach (CheckTarget target in CheckTargets.Find(_session, _job.Names))
        {
            // What another process has entered lies in the log beside the plan file until it closes the file.
            Add(state, new FileInfo(target.Path));
            Add(state, new FileInfo(target.Path + "-wal"));
        }

        foreach (string folder in PluginFolders.Where(Directory.Exists))
        {
            try
            {
                foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
                {
                    Add(state, file);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                state.Append('?');
            }
        }

        return state.ToString();
    }

    /// <summary>Waits until something has changed and then come to rest.</summary>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public void AwaitChange(CancellationToken cancellationToken)
    {
        _changes.Wait(cancellationToken);
        TimeProvider time = _session.Environment.Time;
        long first = time.GetTimestamp();
        while (_changes.Wait(Quiet, cancellationToken) && time.GetElapsedTime(first) < Longest)
        {
            // One more change: the quiet begins anew.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in _watchers)
        {
            watcher.Dispose();
        }

        _changes.Dispose();
    }

    private void Watch(string folder, bool below)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = below,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, _) => Note();
        watcher.Created += (_, _) => Note();
        watcher.Deleted += (_, _) => Note();
        watcher.Renamed += (_, _) => Note();
        watcher.Error += (_, _) => Note();
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
    }

    private void Note()
    {
        try
        {
            _changes.Release();
        }
        catch (ObjectDisposedException)
        {
            // Word of a change that came while the watch ended.
        }
    }

    private static void Add(StringBuilder state, FileInfo file) => state
        .Append(file.FullName).Append('|')
        .Append(CultureInfo.InvariantCulture, $"{(file.Exists ? file.Length : -1)}|{(file.Exists ? file.LastWriteTimeUtc.Ticks : 0)}")
        .Append('\n');
}
