namespace PlanKit.Plugins.Tests.Workers;

/// <summary>A clock on which no time goes by until a file is there, and an hour and more from then on.</summary>
internal sealed class SignalledTime(string file) : TimeProvider
{
    public override long GetTimestamp() => File.Exists(file) ? TimestampFrequency * 4000 : 0;
}
