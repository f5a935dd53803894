using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace PlanKit.Cli;

/// <summary>Turns the first Ctrl+C, or the system's request to end, into a cancellation.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "It lives as long as the process.")]
internal sealed class Interruption
{
    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _registrations = [];

    /// <summary>Watches until the process ends.</summary>
    /// <returns>Cancelled when the process is asked to end.</returns>
    public CancellationToken Watch()
    {
        if (_registrations.Count == 0)
        {
            _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel));
            _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel));
        }

        return _source.Token;
    }

    // Whoever asks a second time means it: then the system's own handling takes over.
    private void Cancel(PosixSignalContext context)
    {
        context.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
