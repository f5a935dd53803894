namespace PlanKit.Cli.Checking;

/// <summary>Does work on many things at the same time and gives the results in the order of the things.</summary>
internal static class OrderedWork
{
    // Enough that a slow one does not let the others stand idle, few enough that results do not pile up.
    private const int AheadPerWorker = 8;

    /// <summary>Does the work. At most a few results for each worker wait to be taken, however many things there are.</summary>
    /// <param name="things">The things.</param>
    /// <param name="work">What to do with one; called on several threads. What it throws, the one who takes the result gets.</param>
    /// <param name="workers">How many threads; 1: everything on this thread.</param>
    /// <param name="cancellationToken">Ends the work: what was begun ends by itself, nothing more is begun.</param>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static IEnumerable<TResult> Do<T, TResult>(
        IReadOnlyList<T> things, Func<T, TResult> work, int workers, CancellationToken cancellationToken)
    {
        if (workers == 1 || things.Count <= 1)
        {
            foreach (T thing in things)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return work(thing);
            }

            yield break;
        }

        var factory = new TaskFactory(
            cancellationToken,
            TaskCreationOptions.DenyChildAttach,
            TaskContinuationOptions.None,
            new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, workers).ConcurrentScheduler);
        var underWay = new Queue<Task<TResult>>();
        try
        {
            foreach (T thing in things)
            {
                if (underWay.Count == workers * AheadPerWorker)
                {
                    yield return underWay.Dequeue().GetAwaiter().GetResult();
                }

                underWay.Enqueue(factory.StartNew(() => work(thing)));
            }

            while (underWay.TryDequeue(out Task<TResult>? next))
            {
                yield return next.GetAwaiter().GetResult();
            }
        }
        finally
        {
            // Whoever asked is gone by now, and what these would throw with them.
            Task.WhenAll(underWay)
                .ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)
                .Wait(CancellationToken.None);
        }
    }
}
