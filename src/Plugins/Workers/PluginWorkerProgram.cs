using System.Text;
using PlanKit.Plugins.Unloading;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// The program as a worker: it runs one plugin's code for a host in another process, and ends when the host says so or
/// is gone. Whatever the plugin writes to the console goes to the host's log.
/// </summary>
public static class PluginWorkerProgram
{
    /// <summary>In which the console is written and read: UTF-8, whatever the system's is.</summary>
    internal static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether the program was started as a worker. Nothing else may run then.</summary>
    /// <param name="words">The words after the program's name.</param>
    public static bool IsAskedFor(string[] words) => WorkerArguments.TryRead(words, out _);

    /// <summary>Works until the host has no more to ask.</summary>
    /// <param name="words">The words after the program's name.</param>
    /// <param name="time">The clock.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="ArgumentException">The program was not started as a worker.</exception>
    public static int Run(string[] words, TimeProvider time)
    {
        if (!WorkerArguments.TryRead(words, out WorkerArguments? arguments))
        {
            throw new ArgumentException("The program was not started as a worker.", nameof(words));
        }

        Console.SetOut(new ConsoleWriter(Console.OpenStandardOutput));
        Console.SetError(new ConsoleWriter(Console.OpenStandardError));
        FileStream input = InheritedPipe.Open(arguments.Input, FileAccess.Read);
        FileStream output = InheritedPipe.Open(arguments.Output, FileAccess.Write);
        byte[] secret = new byte[FrameChannel.SecretLength];
        input.ReadExactly(secret);
        using var channel = new FrameChannel(input, output, secret);
        if (channel.Read() is not { Kind: FrameKind.Load } load)
        {
            return 1;
        }

        var request = new PayloadReader(load.Payload);
        using var note = WorkerNote.Open(request.ReadText());
        var wanted = WorkerLoad.Read(request);
        var late = new LateFaults();
        LateFaults.WatchTasks(exception =>
        {
            late.Note(exception);
            return true;
        });
        using var host = new PluginHost(
            PluginCatalog.Of(wanted.Needed), wanted.Unloads ? PluginLoadMode.ForLongLivedHost : PluginLoadMode.ForShortLivedHost, time)
        {
            Late = wanted.Unloads ? null : late,
        };
        var service = new WorkerService(host, channel, note, wanted.Plugin, wanted.Unloads ? new UnloadWatch() : null);
        if (!service.Load())
        {
            return 1;
        }

        while (channel.Read() is { Kind: not FrameKind.Close } asked)
        {
            service.Answer(asked);
        }

        host.Dispose();
        late.Report(channel);
        return 0;
    }
}
