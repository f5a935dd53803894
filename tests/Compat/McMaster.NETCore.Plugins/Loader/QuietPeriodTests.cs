using McMaster.NETCore.Plugins.Loader;

namespace PlanKit.Compat.Tests;

public sealed class QuietPeriodTests : IDisposable
{
    private static readonly TimeSpan Length = TimeSpan.FromMilliseconds(200);

    private readonly ManualTime _time = new();
    private readonly QuietPeriod _quiet;
    private int _calls;

    public QuietPeriodTests() => _quiet = new QuietPeriod(Length, () => _calls++, _time);

    public void Dispose() => _quiet.Dispose();

    [Fact]
    public void Calls_nothing_when_nothing_disturbs()
    {
        _time.Advance(Length * 10);

        Assert.Equal(0, _calls);
    }

    [Fact]
    public void Calls_once_when_it_has_been_quiet_for_its_length()
    {
        _quiet.Disturb();
        _time.Advance(Length - TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, _calls);

        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, _calls);

        _time.Advance(Length * 10);
        Assert.Equal(1, _calls);
    }

    [Fact]
    public void Starts_over_when_disturbed_again()
    {
        for (int i = 0; i < 5; i++)
        {
            _quiet.Disturb();
            _time.Advance(Length * 0.9);
        }

        Assert.Equal(0, _calls);
        _time.Advance(Length * 0.1);
        Assert.Equal(1, _calls);
    }

    [Fact]
    public void Calls_again_when_disturbed_after_a_call()
    {
        _quiet.Disturb();
        _time.Advance(Length);
        _quiet.Disturb();
        _time.Advance(Length);

        Assert.Equal(2, _calls);
    }

    [Fact]
    public void Calls_nothing_when_disposed_in_the_meantime()
    {
        _quiet.Disturb();
        _quiet.Dispose();
        _quiet.Disturb();
        _time.Advance(Length * 10);

        Assert.Equal(0, _calls);
    }
}
