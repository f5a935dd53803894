using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Security.Cryptography;
using OneOf;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// A process that runs one plugin. Whatever the plugin does, the worst that comes of it is a <see cref="WorkerFault"/>. One
/// thread at a time may use it.
/// </summary>
internal sealed class PluginWorker : IDisposable
{
    // How long a process whose pipe is closed may take to leave its exit code, and its last words to be read, on a computer that has much else to do.
    private static readonly TimeSpan GraceAfterFailure = TimeSpan.FromSeconds(3);

    // What this process starts while a worker's ends of the pipes are open here inherits them: so one worker is started at a time.
    private static readonly Lock Starting = new();

    private readonly Process _process;
    private readonly FrameChannel _channel;
    private readonly WorkerNote _note;
    private readonly string _noteFile;
    private readonly Task _reading;
    private readonly WorkerWatch _watch;
    private (byte[] Payload, Task Sending)? _announced;
    private bool _hasFailed;

    private PluginWorker(Process process, FrameChannel channel, WorkerNote note, string noteFile, WorkerLimits limits, TimeProvider time)
    {
        _process = process;
        _channel = channel;
        _note = note;
        _noteFile = noteFile;
        Limits = limits;
        _reading = Task.WhenAll(Log.ReadAsync(process.StandardOutput), Log.ReadAsync(process.StandardError));
        _watch = new WorkerWatch(process, Log, limits, time);
        _watch.Allow(limits.Start);
    }

    /// <summary>What it may take.</summary>
    public WorkerLimits Limits { get; }

    /// <summary>What the plugin wrote to the console.</summary>
    public ConsoleLog Log { get; } = new();

    /// <summary>Starts a worker, and does not wait until the plugin is loaded: <see cref="Ask"/> does that.</summary>
    /// <param name="command">The program.</param>
    /// <param name="load">The plugin.</param>
    /// <param name="limits">What it may take.</param>
    /// <param name="time">The clock.</param>
    public static OneOf<PluginWorker, WorkerFault> Start(
        WorkerCommand command, WorkerLoad load, WorkerLimits limits, TimeProvider time)
    {
        using Lock.Scope alone = Starting.EnterScope();
        var output = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var input = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        byte[] secret = RandomNumberGenerator.GetBytes(FrameChannel.SecretLength);
        string noteFile = Path.Combine(Path.GetTempPath(), $"plankit-{Path.GetRandomFileName()}.note");
        var note = WorkerNote.Create(noteFile);
        try
        {
            var arguments = new WorkerArguments(output.GetClientHandleAsString(), input.GetClientHandleAsString());
            Process process = Process.Start(StartInfo(command, arguments, load, limits))!;
            output.DisposeLocalCopyOfClientHandle();
            input.DisposeLocalCopyOfClientHandle();
            process.StandardInput.Close();
            var worker = new PluginWorker(process, new FrameChannel(input, output, secret), note, noteFile, limits, time);
            worker.SendLoad(output, secret, load);
            return worker;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            output.Dispose();
            input.Dispose();
            note.Dispose();
            File.Delete(noteFile);
            return new WorkerFault(WorkerEnd.NotStarted, null, exception.Message, "", "");
        }
    }

    /// <summary>Waits for the answer to "load", which <see cref="Start"/> has sent.</summary>
    public OneOf<IReadOnlyList<Frame>, WorkerFault> AwaitLoad() => Read(FrameKind.Done, static () => { });

    /// <summary>
    /// Announces a plan, in the form of a request to check it, so that it is there when the plugin is loaded. Whoever asks for the very
    /// same payload then has that plan checked. At most one is announced at a time; further ones are passed over.
    /// </summary>
    public void Announce(byte[] payload) => _announced ??= (payload, Task.Factory.StartNew(
        () =>
        {
            try
            {
                _channel.Write(FrameKind.Announce, payload);
            }
            catch (IOException)
            {
                // The worker is gone: who waits for its answer learns how.
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default));

    /// <summary>Sends a request and waits for the whole answer.</summary>
    /// <param name="kind">What is asked.</param>
    /// <param name="payload">What about.</param>
    /// <param name="allowed">For how long.</param>
    /// <returns>The frames of the answer in their order; or how the worker failed, which is then of no more use.</returns>
    public OneOf<IReadOnlyList<Frame>, WorkerFault> Ask(FrameKind kind, byte[] payload, TimeSpan allowed)
    {
        bool isAnnounced = kind == FrameKind.Analyze && ReferenceEquals(_announced?.Payload, payload);
        OneOf<IReadOnlyList<Frame>, WorkerFault> answer = isAnnounced
            ? Exchange(allowed, () => Write(FrameKind.AnalyzeAnnounced, []))
            : Exchange(allowed, () => Write(kind, payload));
        _announced = isAnnounced ? null : _announced;
        return answer;
    }

    /// <summary>Tells the worker to end and looks whether it does.</summary>
    /// <returns>What came to light at the end, in a line each; an empty line where it had to be ended by force.</returns>
    public IReadOnlyList<string> Close()
    {
        var faults = new List<string>();
        if (_hasFailed)
        {
            return faults;
        }

        OneOf<IReadOnlyList<Frame>, WorkerFault> last = Exchange(
            Limits.End,
            () => Write(FrameKind.Close, []),
            FrameKind.Closed);
        last.Switch(
            frames => faults.AddRange(ReadLate(frames[^1])),
            fault =>
            {
                // What it still holds goes with it. An answer that was too much for it has said so.
                if (fault.End != WorkerEnd.TooMuchMemory)
                {
                    faults.Add(fault.LastWords);
                }
            });
        if (last.IsT0 && !_process.WaitForExit(Limits.End))
        {
            // All that it had to do is done: who needs longer has left a thread running.
            faults.Add("");
        }

        return faults;
    }

    /// <summary>Ends a worker whose answer cannot be understood.</summary>
    public WorkerFault EndAsGarbled()
    {
        _watch.Dispose();
        ProcessEnd.Force(_process);
        return Fail(WorkerEnd.Garbled);
    }

    /// <summary>Ends the process, however it is.</summary>
    public void Dispose()
    {
        _watch.Dispose();
        ProcessEnd.Force(_process);
        _announced?.Sending.Wait();
        _channel.Dispose();
        _process.WaitForExit();

        // A process that the plugin started may still hold the other end of its console. Where the worker failed, that was waited for.
        _reading.Wait(_hasFailed ? TimeSpan.Zero : GraceAfterFailure);
        _process.Dispose();
        _note.Dispose();
        File.Delete(_noteFile);
    }

    private static ProcessStartInfo StartInfo(WorkerCommand command, WorkerArguments arguments, WorkerLoad load, WorkerLimits limits)
    {
        var start = new ProcessStartInfo(command.File, [.. command.Words, .. arguments.ToWords()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = PluginWorkerProgram.Encoding,
            StandardErrorEncoding = PluginWorkerProgram.Encoding,
            UseShellExecute = false,
            CreateNoWindow = true,
        };

        // Within the limit the plugin itself meets the end of memory first, and its exception says more than a killed process.
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.Memory.ToString("X", CultureInfo.InvariantCulture);

        if (!load.Unloads)
        {
            // What waits for a debugger or a tracer takes a tenth of a worker's start; who wants one sets the variables to 1, or tries the plugin.
            start.Environment.TryAdd("DOTNET_EnableDiagnostics", "0");
            start.Environment.TryAdd("DOTNET_LTTng", "0");
        }

        return start;
    }

    private ImmutableArray<string> ReadLate(Frame last)
    {
        try
        {
            return new PayloadReader(last.Payload).ReadTexts();
        }
        catch (InvalidDataException)
        {
            return [EndAsGarbled().LastWords];
        }
    }

    private void SendLoad(Stream output, byte[] secret, WorkerLoad load)
    {
        output.Write(secret);
        _channel.Write(FrameKind.Load, PayloadWriter.Write(payload =>
        {
            payload.Write(_noteFile);
            load.Write(payload);
        }));
    }

    // What was announced goes before.
    private void Write(FrameKind kind, byte[] payload)
    {
        _announced?.Sending.Wait();
        _channel.Write(kind, payload);
    }

    private OneOf<IReadOnlyList<Frame>, WorkerFault> Exchange(TimeSpan allowed, Action send, FrameKind last = FrameKind.Done)
    {
        _watch.Allow(allowed);
        return Read(last, send);
    }

    private OneOf<IReadOnlyList<Frame>, WorkerFault> Read(FrameKind last, Action send)
    {
        var frames = new List<Frame>();
        WorkerEnd end = WorkerEnd.Ended;
        long length = 0;
        try
        {
            send();
            while (_channel.Read() is { } frame)
            {
                frames.Add(frame);
                if (frame.Kind == last)
                {
                    _watch.Allow(null);
                    return frames;
                }

                length += frame.Payload.Length;
                if (length > Limits.Answer)
                {
                    end = WorkerEnd.TooLongAnswer;
                    ProcessEnd.Force(_process);
                    break;
                }
            }
        }
        catch (InvalidDataException)
        {
            end = WorkerEnd.Garbled;
            ProcessEnd.Force(_process);
        }
        catch (IOException)
        {
            // The pipe broke because the process ended: how is found out below.
        }

        _watch.Dispose();
        return Fail(_watch.Reason ?? end);
    }

    private WorkerFault Fail(WorkerEnd end)
    {
        _hasFailed = true;
        if (!_process.WaitForExit(GraceAfterFailure))
        {
            ProcessEnd.Force(_process);
            _process.WaitForExit();
        }

        _reading.Wait(GraceAfterFailure);
        (string analyzer, string item) = _note.Read();
        return new WorkerFault(end, end == WorkerEnd.Ended ? _process.ExitCode : null, Log.LastWords, analyzer, item);
    }
}
