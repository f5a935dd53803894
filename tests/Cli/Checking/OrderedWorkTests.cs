using PlanKit.Cli.Checking;

namespace PlanKit.Cli.Tests.Checking;

public sealed class OrderedWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Gives_results_in_the_order_of_the_things(int workers)
    {
        int[] things = [.. Enumerable.Range(0, 1000)];

        // The first of each ten has the most to do, so that the others overtake it.
        IEnumerable<int> results = OrderedWork.Do(things, thing =>
        {
            Thread.SpinWait(thing % 10 == 0 ? 20_000 : 10);
            return thing * 2;
        }, workers, CancellationToken.None);

        Assert.Equal(things.Select(thing => thing * 2), results);
    }

    [Fact]
    public void Works_on_several_things_at_once()
    {
        using var both = new Barrier(2);

        Assert.Equal([1, 2], OrderedWork.Do([1, 2], thing =>
        {
            both.SignalAndWait();
            return thing;
        }, 2, CancellationToken.None));
    }

    [Fact]
    public void Works_only_a_little_ahead_of_whoever_takes_the_results()
    {
        int begun = 0;
        using IEnumerator<int> results = OrderedWork
            .Do([.. Enumerable.Range(0, 1000)], _ => Interlocked.Increment(ref begun), 2, CancellationToken.None)
            .GetEnumerator();

        Assert.True(results.MoveNext());
        Assert.InRange(Volatile.Read(ref begun), 1, 2 * 8);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Ends_when_it_is_cancelled(int workers)
    {
        using var source = new CancellationTokenSource();
        int taken = 0;

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (int _ in OrderedWork.Do([.. Enumerable.Range(0, 1000)], thing => thing, workers, source.Token))
            {
                if (++taken == 5)
                {
                    source.Cancel();
                }
            }
        });
        Assert.InRange(taken, 5, 5 + (3 * 8));
    }

    [Fact]
    public void Leaves_nothing_running_behind()
    {
        int running = 0;
        Assert.Throws<InvalidTimeZoneException>(() =>
        {
            foreach (int _ in OrderedWork.Do([.. Enumerable.Range(0, 100)], thing =>
            {
                Interlocked.Increment(ref running);
                Thread.SpinWait(10_000);
                Interlocked.Decrement(ref running);
                return thing == 3 ? throw new InvalidTimeZoneException() : thing;
            }, 4, CancellationToken.None))
            {
            }
        });

        Assert.Equal(0, Volatile.Read(ref running));
    }
}
