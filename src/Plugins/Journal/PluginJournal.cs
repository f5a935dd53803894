using System.Collections.Immutable;
using System.Text;
using OneOf;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>
/// What is kept of plugins from one run to the next, in the user's plugin folder: which are disabled, how they crashed, and what each
/// wrote to the console last. Several programs may write at once.
/// </summary>
/// <param name="root">The folder that holds the user's plugins. It is made at the first entry.</param>
/// <param name="time">The clock.</param>
public sealed class PluginJournal(string root, TimeProvider time)
{
    private const string LogFolder = ".logs";

    private static readonly LocalizableText Uncounted = new(
        "插件 {0} 的崩溃没有记下来，因此再崩溃也不会停用它。{1}",
        "The crash of the plugin {0} was not written down, so that it is not set aside however often it crashes. {1}");

    private static readonly LocalizableText CannotWrite = new(
        "插件文件夹 {0} 不能写入：{1}。请检查权限和磁盘空间。",
        "The plugins' folder {0} cannot be written: {1}. Check the permissions and the free space.");

    private readonly string _root = Path.GetFullPath(root);

    /// <summary>Sets a plugin aside until it is enabled.</summary>
    /// <returns>What is remembered of it now; or why that could not be written.</returns>
    public OneOf<PluginRecord, FileFault> Disable(string id) => Change(id, record => record with { IsDisabled = true });

    /// <summary>Asks for a plugin again, whether it was disabled or crashed too often.</summary>
    /// <returns>What is remembered of it now; or why that could not be written.</returns>
    public OneOf<PluginRecord, FileFault> Enable(string id) => Change(id, record => record.Forgiven() with { IsDisabled = false });

    /// <summary>Lets a plugin's crashes no longer count: other files of it are trusted now.</summary>
    /// <returns>What is remembered of it now; or why that could not be written.</returns>
    public OneOf<PluginRecord, FileFault> Forgive(string id) => Change(id, record => record.Forgiven());

    /// <summary>Forgets all of a plugin, what it wrote too.</summary>
    /// <returns>What is remembered of it now: nothing; or why that could not be written.</returns>
    public OneOf<PluginRecord, FileFault> Forget(string id)
    {
        if (Directory.Exists(Path.Combine(_root, LogFolder)))
        {
            File.Delete(LogFileOf(id));
        }

        return Change(id, record => new PluginRecord(record.Id));
    }

    /// <summary>What a plugin wrote last; null where it never wrote anything.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public PluginOutput? ReadOutput(string id)
    {
        string file = LogFileOf(id);
        return File.Exists(file) ? new PluginOutput(new DateTimeOffset(File.GetLastWriteTimeUtc(file)), File.ReadAllText(file)) : null;
    }

    /// <summary>
    /// Why a crash was not written down, so that it does not count: the first that was not, in a sentence with plugin, folder and cause. Null
    /// where all were.
    /// </summary>
    public LocalizableText? UncountedCrash { get; private set; }

    /// <summary>Notes that a plugin's worker crashed.</summary>
    /// <returns>Why the plugin is not to be run again; null where it may be.</returns>
    internal PluginState? NoteCrash(string id, LocalizableText fault)
    {
        try
        {
            return Change(id, record => record.With(new PluginCrash(time.GetLocalNow(), fault))).Match(
                record => record.State,
                busy =>
                {
                    UncountedCrash ??= Uncounted.Format(id, busy.Problem);
                    return null;
                });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            UncountedCrash ??= Uncounted.Format(id, CannotWrite.Format(_root, SystemFault.Describe(exception)));
            return null;
        }
    }

    /// <summary>Notes why a plugin could not be loaded, so that lists can tell; null: it could be.</summary>
    internal void NoteLoadFault(string id, LocalizableText? fault)
    {
        try
        {
            _ = Change(id, record => record with { LoadFault = fault });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What only serves lists is no reason to fail: a plugin folder may be read-only.
        }
    }

    /// <summary>Keeps what a plugin wrote, in the place of what it wrote before.</summary>
    internal void NoteOutput(string id, string text)
    {
        try
        {
            string file = LogFileOf(id);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            WholeFile.Write(file, Encoding.UTF8.GetBytes(text));
            File.SetLastWriteTimeUtc(file, time.GetUtcNow().UtcDateTime);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What only serves whoever looks for it later is no reason to fail: a plugin folder may be read-only.
        }
    }

    private OneOf<PluginRecord, FileFault> Change(string id, Func<PluginRecord, PluginRecord> change) =>
        PluginRootGuard.Take(_root).Match(
            guard =>
            {
                using (guard)
                {
                    return ChangeNow(id, change);
                }
            },
            busy => OneOf<PluginRecord, FileFault>.FromT1(busy));

    private OneOf<PluginRecord, FileFault> ChangeNow(string id, Func<PluginRecord, PluginRecord> change)
    {
        // A damaged file was told of when the plugins were read; nothing in it can be kept.
        ImmutableSortedDictionary<string, PluginRecord> records = PluginRecordFile.Read(_root).Match(read => read, _ => PluginRecordFile.Empty);
        PluginRecord before = records.GetValueOrDefault(id) ?? new PluginRecord(id);
        PluginRecord after = change(before);
        if (after != before)
        {
            PluginRecordFile.Write(_root, after.IsEmpty ? records.Remove(id) : records.SetItem(id, after));
        }

        return after;
    }

    private string LogFileOf(string id) => Path.Combine(_root, LogFolder, id + ".log");
}
