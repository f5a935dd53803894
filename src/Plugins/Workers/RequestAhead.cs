using System.Runtime.ExceptionServices;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// Reads the host's first request on a thread of its own while the plugin is being loaded, and the plan that it is about with it: each
/// takes half of a worker's time.
/// </summary>
internal sealed class RequestAhead
{
    private readonly Thread _reading;
    private WorkerRequest? _request;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Begins to read. Nobody else may read from the channel until <see cref="Take"/> has returned.</summary>
    public RequestAhead(FrameChannel channel)
    {
        _reading = new Thread(() => Read(channel)) { IsBackground = true };
        _reading.Start();
    }

    /// <summary>The request; null where the host has none and is gone.</summary>
    public WorkerRequest? Take()
    {
        _reading.Join();
        _fault?.Throw();
        return _request;
    }

    private void Read(FrameChannel channel)
    {
        try
        {
            _request = channel.Read() is { } frame ? WorkerRequest.Read(frame) : null;
        }
        catch (Exception exception)
        {
            _fault = ExceptionDispatchInfo.Capture(exception);
        }
    }
}
