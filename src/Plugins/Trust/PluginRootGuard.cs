using System.Security.Cryptography;
using System.Text;
using OneOf;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>
/// Held while the user's plugins, their lock or their state are changed, so that of two programs that change them at once
/// neither undoes what the other did. The thread that holds it may take it again. A process that is killed gives it back.
/// </summary>
public sealed class PluginRootGuard : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly LocalizableText Busy = new(
        "插件正被另一个程序改动，等了 {0} 秒仍没有完成。请等它结束或关闭它，然后重试；没有改动任何内容。",
        "Another program is changing the plugins and was not done after {0} seconds. Wait for it or close it, and try again; nothing was changed.");

    // What this thread holds already: a file's lock does not know who holds it.
    [ThreadStatic]
    private static Dictionary<string, PluginRootGuard>? _held;

    private readonly string _name;
    private readonly FileStream _file;
    private int _times = 1;

    private PluginRootGuard(string name, FileStream file) => (_name, _file) = (name, file);

    /// <summary>Waits until no other program changes the plugins of a folder, and keeps others from it.</summary>
    /// <param name="root">The folder that holds the plugins' folders; it need not exist.</param>
    /// <exception cref="UnauthorizedAccessException">The file that is locked, in the system's folder for passing files, cannot be opened.</exception>
    public static OneOf<PluginRootGuard, FileFault> Take(string root)
    {
        string name = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{Environment.UserName}\n{Path.GetFullPath(root)}")).AsSpan(0, 16));
        _held ??= new Dictionary<string, PluginRootGuard>(StringComparer.Ordinal);
        if (_held.TryGetValue(name, out PluginRootGuard? held))
        {
            held._times++;
            return held;
        }

        // A named mutex would do, but in a program of machine code it reaches no other process.
        FileStream? file = null;
        if (!SpinWait.SpinUntil(() => (file = Open(Path.Combine(Path.GetTempPath(), $"plankit-{name}.lock"))) is not null, Patience))
        {
            return new FileFault(root, 1, 1, Busy.Format(Patience.TotalSeconds));
        }

        var guard = new PluginRootGuard(name, file!);
        _held.Add(name, guard);
        return guard;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (--_times == 0)
        {
            _held?.Remove(_name);
            _file.Dispose();
        }
    }

    private static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
