namespace PlanKit.TestPlugins;

public sealed class Reminder : IDisposable
{
    private readonly ManualResetEventSlim _end = new();
    private readonly Timer _timer;
    private readonly Thread _thread;
    private readonly Task _work;

    public Reminder()
    {
        _timer = new Timer(static _ => { }, null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        _thread = new Thread(_end.Wait) { Name = "Reminder", IsBackground = true };
        _thread.Start();
        _work = Task.Run(_end.Wait);
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        _timer.Dispose();
        _end.Set();
        _thread.Join();
        _work.Wait();
        _end.Dispose();
    }

    private static void OnExit(object? sender, EventArgs arguments)
    {
    }
}
