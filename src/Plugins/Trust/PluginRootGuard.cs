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

    private readonly Mutex _mutex;

    private PluginRootGuard(Mutex mutex) => _mutex = mutex;

    /// <summary>Waits until no other program changes the plugins of a folder, and keeps others from it.</summary>
    /// <param name="root">The folder that holds the plugins' folders; it need not exist.</param>
    public static OneOf<PluginRootGuard, FileFault> Take(string root)
    {
        string name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(root))).AsSpan(0, 16));
        var mutex = new Mutex(initiallyOwned: false, $"plankit-{name}", new NamedWaitHandleOptions { CurrentUserOnly = true, CurrentSessionOnly = false });
        bool taken = false;
        try
        {
            taken = mutex.WaitOne(Patience);
        }
        catch (AbandonedMutexException)
        {
            // Whoever held it was killed. What it was writing lies aside and is swept away.
            taken = true;
        }

        if (taken)
        {
            return new PluginRootGuard(mutex);
        }

        mutex.Dispose();
        return new FileFault(root, 1, 1, Busy.Format(Patience.TotalSeconds));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _mutex.ReleaseMutex();
        _mutex.Dispose();
    }
}
